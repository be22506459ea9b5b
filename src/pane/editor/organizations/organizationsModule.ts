// The chunk of the list of organizations, which only people with the permission for all of them need.
import { lazyModule } from '../../ui/useLazyModule';

export const organizationsModule = lazyModule(
  () => import(/* webpackChunkName: 'organizations' */ './OrganizationPicker'),
);
