import { oneWebAcl } from './one-web-acl';
import { webAclAfterStage } from './web-acl-after-stage';
import { webAclRestStage } from './web-acl-rest-stage';
import { webAclScope } from './web-acl-scope';

export const firewallRules = [webAclRestStage, webAclAfterStage, webAclScope, oneWebAcl];
