// What is asked of the CRM for something in view: anew whenever the question is another, and never an answer to a former one.
import { useEffect, useState } from 'react';

/** @param question says all that makes it another one; undefined where nothing is to be asked. @returns undefined until it is answered */
export const useAnswer = <Answer>(question: string | undefined, ask: () => Promise<Answer>): Answer | undefined => {
  const [told, setTold] = useState<{ question: string; answer: Answer }>();
  useEffect(() => {
    if (question === undefined) return undefined;
    let over = false;
    void ask().then((answer) => {
      if (!over) setTold({ question, answer });
    });
    return () => {
      over = true;
    };
    // `ask` is a new function each time; the question says when it asks for something else.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [question]);
  return told?.question === question ? told?.answer : undefined;
};
