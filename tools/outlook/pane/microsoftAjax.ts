/**
 * Replaces MicrosoftAjax.js: the globals by which office.js detects it, and those that it calls. Its source text runs
 * in the browser, so it must not use anything outside itself.
 */
export const microsoftAjax = (): void => {
  const namespaces = {
    registerNamespace: (name: string) =>
      Object.assign(window, { [name]: (Reflect.get(window, name) as unknown) ?? {} }),
    registerClass: () => undefined,
  };
  const errorOf = (name: string) => (text?: string) => Object.assign(new Error(`${name}: ${text ?? ''}`), { name });
  Object.assign(Function, { _validateParams: () => null });
  Object.assign(Error, {
    argument: errorOf('Sys.ArgumentException'),
    parameterCount: errorOf('Sys.ParameterCountException'),
  });
  const { parse: deserialize, stringify: serialize } = JSON;
  Object.assign(window, {
    Type: Object.assign(Function, namespaces),
    Sys: {
      StringBuilder: Array,
      Serialization: { JavaScriptSerializer: { serialize, deserialize } },
      Debug: { trace: () => undefined },
    },
  });
};
