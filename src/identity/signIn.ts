// The sign-in that the configuration names.
import type { Config } from '../config/config';
import { demonstration } from './demonstration';
import type { Identity } from './identity';

export const signInWith = ({ signIn }: Config): Identity => demonstration(signIn.person);
