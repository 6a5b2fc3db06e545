import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, DIST, PROJECT } from './folders';

const EXAMPLE = join(PROJECT, 'examples/languages/java/pom.xml');

/**
 * Builds the sources of the package for Java into a Maven repository in `dist`. jsii-pacmak would ask Maven for the newest versions of the
 * peers: other ones each day, and none where a mirror has versions that it does not list yet. Here they are those of the example.
 */
export function buildJavaPackage(sources: string): void {
  const pom = join(sources, 'pom.xml');
  writeFileSync(pom, withVersionsOf(readFileSync(EXAMPLE, 'utf8'), readFileSync(pom, 'utf8')));
  const properties = {
    altDeploymentRepository: `local::default::file://${join(DIST, 'java')}`,
    'maven.repo.local': join(CACHE, 'maven'),
  };
  const settings = Object.entries(properties).map(([name, value]) => `-D${name}=${value}`);
  execFileSync('mvn', ['--quiet', '--batch-mode', 'deploy', ...settings], { cwd: sources, stdio: 'inherit' });
}

/** A project whose ranges of versions are the versions that another project takes, or else the oldest. */
export function withVersionsOf(other: string, project: string): string {
  const taken = new Map([...other.matchAll(DEPENDENCY)].map(([, artifact, version]) => [artifact, version]));
  return project.replace(DEPENDENCY, (dependency, artifact, version) => {
    const oldest = /^\[(.+),/.exec(version)?.[1];
    return oldest === undefined ? dependency : dependency.replace(version, taken.get(artifact) ?? oldest);
  });
}

const DEPENDENCY = /<artifactId>([^<]+)<\/artifactId>\s*<version>([^<]+)<\/version>/g;
