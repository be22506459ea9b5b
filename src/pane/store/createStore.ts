// A store: one state, changed by events alone.

/** @param before the state that the event changed */
type Listener<State, Event> = (event: Event, before: State) => void;

/** Pure. @param before the state before the event, for a reducer that runs after another */
export type Reducer<State, Event> = (state: State, event: Event, before: State) => State;

export type Store<State, Event> = ReturnType<typeof createStore<State, Event>>;

export const createStore = <State, Event>(initial: State, ...reducers: Reducer<State, Event>[]) => {
  let state = initial;
  const listeners = new Set<Listener<State, Event>>();
  return {
    getState: (): State => state,

    /** @returns ends the subscription */
    subscribe: (listener: Listener<State, Event>): (() => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },

    dispatch: (event: Event): void => {
      const before = state;
      state = reducers.reduce((next, reduce) => reduce(next, event, before), before);
      for (const listener of [...listeners]) listener(event, before);
    },

    /** For a slice whose code is loaded later. */
    addReducer: (reduce: Reducer<State, Event>): void => void reducers.push(reduce),
  };
};
