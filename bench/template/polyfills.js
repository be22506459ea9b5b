// For engines that no Outlook of today runs in, as an add-in loads them that was begun from a template.
import 'core-js/stable';
import 'regenerator-runtime/runtime';
