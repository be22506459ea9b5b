// Renders again each minute, for ages such as "2 minutes ago".
import { useEffect, useState } from 'react';

export const useMinuteTick = (): void => {
  const [, setMinutes] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setMinutes((minutes) => minutes + 1), 60_000);
    return () => clearInterval(timer);
  }, []);
};
