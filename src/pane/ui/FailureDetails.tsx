// Technical facts about a failure, for whoever reports it to an administrator; nothing where there are none.
import type { Failure } from '../../client/failure';
import { useFailureMessages } from '../../i18n/useFailureMessages';
import { DisclosureButton } from './DisclosureButton';
import { useDisclosure } from './useDisclosure';

export const FailureDetails = ({ failure }: { failure: Failure }) => {
  const { details } = useFailureMessages();
  const disclosure = useDisclosure();
  const status = 'status' in failure ? failure.status : undefined;
  const requestId = 'requestId' in failure ? failure.requestId : undefined;
  if (status === undefined && requestId === undefined) return null;
  return (
    <div>
      <DisclosureButton appearance="link" disclosure={disclosure}>
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
