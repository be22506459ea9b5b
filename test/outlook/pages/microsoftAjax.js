// The few globals that office.js takes from MicrosoftAjax.js, which is not to be had without a network.
(() => {
  const nothing = () => undefined;
  const kinds = ['argument', 'argumentNull', 'argumentOutOfRange', 'argumentType', 'argumentUndefined'];
  for (const kind of [...kinds, 'invalidOperation', 'notImplemented', 'parameterCount', 'create', 'format']) {
    Error[kind] = (message) => Object.assign(new Error(String(message)), { name: `Sys.${kind}` });
  }
  Function._validateParams = () => null;
  Function.createDelegate = (self, method) => method.bind(self);
  Function.createCallback =
    (method, context) =>
    (...given) =>
      method(...given, context);
  String.format = (text, ...values) => text.replace(/\{(\d+)\}/g, (_all, index) => values[index]);

  window.Type = Function;
  Function.prototype.registerClass = nothing;
  Function.prototype.registerEnum = nothing;
  Function.registerClass = nothing;
  Function.registerNamespace = (path) => {
    path.split('.').reduce((space, name) => (space[name] ??= {}), window);
  };
  window.Sys = {
    StringBuilder: class {},
    Debug: { trace: nothing },
    Serialization: { JavaScriptSerializer: { serialize: JSON.stringify, deserialize: JSON.parse } },
  };
})();
