// Technical facts about a failure, for whoever reports it to an administrator; nothing where there are none.
import { makeStyles } from '@fluentui/react-components';
import type { Failure } from '../../client/failure';
import { useFailureMessages } from '../../i18n/useFailureMessages';
import { DisclosureButton } from './DisclosureButton';
import { useDisclosure } from './useDisclosure';

// The height of a line, with more to press on, as the actions beside it.
const useStyles = makeStyles({ toggle: { margin: '-4px 0' } });

export const FailureDetails = ({ failure }: { failure: Failure }) => {
  const styles = useStyles();
  const { details } = useFailureMessages();
  const disclosure = useDisclosure();
  const status = 'status' in failure ? failure.status : undefined;
  const requestId = 'requestId' in failure ? failure.requestId : undefined;
  if (status === undefined && requestId === undefined) return null;
  return (
    <div>
      <DisclosureButton appearance="link" className={styles.toggle} disclosure={disclosure}>
        {details.show}
      </DisclosureButton>
      {disclosure.open && (
        <div {...disclosure.panel}>
          {status !== undefined && <div>{details.status(status)}</div>}
          {requestId !== undefined && <div>{details.request(requestId)}</div>}
        </div>
      )}
    </div>
  );
};
