// The settings whose changes would reach people, and whether what those say themselves is in effect then.
import { changes } from '../../../policy/draft';
import type { LevelState } from '../../state/level';
import type { ReachProps } from './Reach';

export const reaching = ({ policy, draft }: LevelState): ReachProps['settings'] =>
  changes(policy, draft).map(({ id, to }) => ({ id, enforced: to.enforced === true }));
