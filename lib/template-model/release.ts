/** The key of the metadata by which a deployment says that it is a release, and may serve an API of long ago. */
export const RELEASE = 'cdk-gatehouse:release';
