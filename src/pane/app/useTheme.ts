// Fluent's theme for what the host asks. High contrast comes in a bundle of its own; until it is there the dark one stands in.
import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Appearance } from '../../office/host';

export const useTheme = (asked: Appearance['theme']): Theme => {
  const [contrast, setContrast] = useState(webDarkTheme);
  useEffect(() => {
    if (asked !== 'contrast') return;
    import(/* webpackChunkName: 'contrast' */ './contrastTheme').then(
      ({ contrastTheme }) => setContrast(contrastTheme),
      () => undefined,
    );
  }, [asked]);
  return { light: webLightTheme, dark: webDarkTheme, contrast }[asked];
};
