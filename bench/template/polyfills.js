// Microsoft's template still ships polyfills for engines that Outlook no longer uses.
import 'core-js/stable';
import 'regenerator-runtime/runtime';
