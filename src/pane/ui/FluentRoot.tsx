// Around Fluent's own controls, which need its provider. Only the chunks that draw them import it: a reader downloads neither.
import { FluentProvider, teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useSyncExternalStore, type ReactNode } from 'react';
import darkOverrides from './darkOverrides.json';
import { useHost } from './host';
import { useDirection } from './direction';

/** Fluent's warnings are glaring in the dark. */
const dark = { ...webDarkTheme, ...darkOverrides };
const themes = { light: webLightTheme, dark, contrast: teamsHighContrastTheme };

/** A style, not a class: Fluent puts the classes of its provider on its portals too. */
const withoutBox = { display: 'contents' };

export const FluentRoot = ({ children }: { children: ReactNode }) => {
  const { subscribe, appearance } = useHost();
  const { theme } = useSyncExternalStore(subscribe, appearance);
  return (
    <FluentProvider theme={themes[theme]} dir={useDirection()} style={withoutBox}>
      {children}
    </FluentProvider>
  );
};
