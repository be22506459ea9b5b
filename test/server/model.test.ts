// Model-based test: random sequences of requests against a small model of the CRM.
import { createMemoryStore } from '../../src/server/memory/memoryStore';
import { emptyState, realOver } from './model/real';
import { assertBehavesLikeModel } from './model/sequences';

it('behaves like the model', async () => {
  await assertBehavesLikeModel(300, () => Promise.resolve(realOver(createMemoryStore(emptyState))));
}, 300_000);
