// Outlook signs its add-ins in: the host's side of Nested App Authentication, with tickets of the emulated Entra.

/** What a person has to be asked for first. */
const interactionNeeded = {
  status: 'USER_INTERACTION_REQUIRED',
  code: 'interaction_required',
  description: 'AADSTS50058',
};
const cancelled = { status: 'USER_CANCEL' };

const ticketFor = async (person) => (await fetch(`ticket?person=${person}`)).json();

const asks = ['asks', 'cancelled'];
/** The scenes in which the person was asked, and agreed. */
const askedAndAgreed = new WeakSet();

const answerTo = async ({ method }, scene) => {
  switch (method) {
    case 'GetInitContext':
      return { initContext: { sdkName: 'emulated Outlook', sdkVersion: '1', capabilities: {} } };
    case 'GetToken':
      if (asks.includes(scene.nestedAppAuth) && !askedAndAgreed.has(scene)) throw interactionNeeded;
      return ticketFor(scene.who);
    case 'GetTokenPopup':
      if (scene.nestedAppAuth === 'cancelled') throw cancelled;
      askedAndAgreed.add(scene);
      return ticketFor(scene.who);
    default:
      throw { status: 'PERSISTENT_ERROR', description: method };
  }
};

/** @returns what ends it */
export const signIn = (frame, scene) => {
  const listen = async ({ source, data }) => {
    if (source !== frame.contentWindow || typeof data?.nestedAppAuth !== 'string') return;
    if (scene.nestedAppAuth === 'silent') return;
    const request = JSON.parse(data.nestedAppAuth);
    const answer = await answerTo(request, scene).then(
      (content) => ({ success: true, ...content }),
      (error) => ({ success: false, error }),
    );
    const { requestId } = request;
    const text = JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId, ...answer });
    frame.contentWindow?.postMessage({ nestedAppAuth: text }, new URL(scene.pane).origin);
  };
  window.addEventListener('message', listen);
  return () => window.removeEventListener('message', listen);
};
