// A text to copy by hand, where the host allows no clipboard.
import { useSourcesMessages } from '../../i18n/useSourcesMessages';
import { ManualCopy } from '../ui/CopyButton';
import { MenuPanel } from './MenuPanel';

export const ManualCopyPanel = ({ text, onClose }: { text: string; onClose: () => void }) => (
  <MenuPanel title={useSourcesMessages().copy.byHand} onClose={onClose}>
    <ManualCopy text={text} />
  </MenuPanel>
);
