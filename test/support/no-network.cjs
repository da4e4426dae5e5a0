/**
 * For `node --require`: every way out to a network, and every other program that could take one, throws. Each try is a
 * line in the file of READBACK_TEST_NETWORK as well, since what is thrown may be swallowed.
 */
const child_process = require('node:child_process');
const dgram = require('node:dgram');
const dns = require('node:dns');
const { appendFileSync } = require('node:fs');
const http = require('node:http');
const http2 = require('node:http2');
const https = require('node:https');
const net = require('node:net');
const tls = require('node:tls');

const note = line => appendFileSync(process.env.READBACK_TEST_NETWORK, `${line}\n`);
note('watching');

const methods = (object, pattern) => Object.getOwnPropertyNames(object).filter(name => pattern.test(name));
const LOOKUPS = /^(lookup|lookupService|resolve\w*|reverse)$/;

/** What is denied, by the name it is noted under. */
const DENIED = {
  'net.Socket': [net.Socket.prototype, ['connect']],
  'net.Server': [net.Server.prototype, ['listen']],
  'dgram.Socket': [dgram.Socket.prototype, ['bind', 'connect', 'send']],
  net: [net, ['connect', 'createConnection']],
  tls: [tls, ['connect']],
  http: [http, ['request', 'get']],
  https: [https, ['request', 'get']],
  http2: [http2, ['connect']],
  dgram: [dgram, ['createSocket']],
  dns: [dns, methods(dns, LOOKUPS)],
  'dns.Resolver': [dns.Resolver.prototype, methods(dns.Resolver.prototype, LOOKUPS)],
  'dns.promises': [dns.promises, methods(dns.promises, LOOKUPS)],
  'dns.promises.Resolver': [dns.promises.Resolver.prototype, methods(dns.promises.Resolver.prototype, LOOKUPS)],
  child_process: [child_process, methods(child_process, /^(spawn|exec|fork)/)],
  global: [globalThis, ['fetch', 'WebSocket', 'EventSource']],
};

for (const [of, [object, names]] of Object.entries(DENIED)) {
  for (const name of names) {
    const value = function denied() {
      note(`${of}.${name}`);
      throw new Error(`${of}.${name} is denied`);
    };
    Object.defineProperty(object, name, { value, configurable: true, writable: true });
  }
}
