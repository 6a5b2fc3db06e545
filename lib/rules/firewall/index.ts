import { distinctWebAcl } from './distinct-web-acl';
import { oneWebAcl } from './one-web-acl';
import { webAclAfterStage } from './web-acl-after-stage';
import { webAclRateLimit } from './web-acl-rate-limit';
import { webAclRestStage } from './web-acl-rest-stage';
import { webAclScope } from './web-acl-scope';

export const firewallRules = [
  webAclRestStage,
  webAclAfterStage,
  webAclScope,
  oneWebAcl,
  webAclRateLimit,
  distinctWebAcl,
];
