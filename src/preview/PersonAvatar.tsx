import { Avatar, type AvatarProps } from '@fluentui/react-components';
import { demonstrationPeople, type DemonstrationPerson } from '../server/demonstration/demonstration';

const colors = ['marigold', 'blue', 'steel', 'grape', 'forest', 'plum', 'teal', 'pumpkin'] as const;

export type PersonAvatarProps = Pick<AvatarProps, 'size' | 'className'> & {
  person: DemonstrationPerson;
  /** Whether the name is beside the picture. */
  isNamed?: boolean;
};

/** In the order of the name, whatever the direction of the page. */
const initialsOf = ({ name }: DemonstrationPerson): string =>
  name
    .split(' ')
    .map((part) => part.charAt(0))
    .join('');

/** Each person of the demonstration has a colour of their own. */
export const PersonAvatar = ({ person, isNamed = false, ...avatar }: PersonAvatarProps) => (
  <Avatar
    name={person.name}
    initials={initialsOf(person)}
    color={colors[demonstrationPeople.indexOf(person)] ?? 'neutral'}
    aria-hidden={isNamed}
    {...avatar}
  />
);
