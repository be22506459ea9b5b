import { useMenuMessages } from '../../i18n/useMenuMessages';
import type { HostLimitation } from '../../office/host';

export const HostLimitationText = ({ limitation }: { limitation: HostLimitation }) =>
  useMenuMessages().appearance.hostLimitations[limitation];
