// Opens and closes a panel, and shows by a chevron which of the two a press does.
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import type { Disclosure } from './useDisclosure';
import { SubtleButton, type SubtleButtonProps } from './SubtleButton';

export type DisclosureButtonProps = Omit<SubtleButtonProps, keyof Disclosure['button']> & {
  disclosure: Disclosure;
  /** The panel is above the button. @default false */
  opensUp?: boolean;
};

export const DisclosureButton = ({ disclosure, opensUp = false, children, ...button }: DisclosureButtonProps) => {
  const Chevron = disclosure.open === opensUp ? ChevronDownRegular : ChevronUpRegular;
  return (
    <SubtleButton {...button} {...disclosure.button}>
      <span>{children}</span>
      <Chevron fontSize={12} aria-hidden="true" />
    </SubtleButton>
  );
};
