/**
 * A certificate of `localhost` and 127.0.0.1 that nobody trusts but who is told to, with its key: it protects nothing,
 * and a test that asks over https needs one.
 */
export const loopbackCertificate = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgh0HHd74+e4ABX9j3
Pac+y/6ZM+jQRakOpAIpnpKuhmShRANCAAR/zvxHuYOq07/CB5IjZvC4YepZYOx9
hBmwEH/o+Re7xhPtMONhhDoXy8aMVI4vkg8Bi0gCVIftygVFCX15drDu
-----END PRIVATE KEY-----
`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBmTCCAT+gAwIBAgIUbL92PmI0bV0xGjbshUcKaGpk1b8wCgYIKoZIzj0EAwIw
EzERMA8GA1UEAwwIbG9vcGJhY2swIBcNMjYxMTI1MTYyMjA3WhgPMjEyNjExMDEx
NjIyMDdaMBMxETAPBgNVBAMMCGxvb3BiYWNrMFkwEwYHKoZIzj0CAQYIKoZIzj0D
AQcDQgAEf878R7mDqtO/wgeSI2bwuGHqWWDsfYQZsBB/6PkXu8YT7TDjYYQ6F8vG
jFSOL5IPAYtIAlSH7coFRQl9eXaw7qNvMG0wHQYDVR0OBBYEFPtZxM3ewLMnEdEh
4tjzMiVTZbOzMB8GA1UdIwQYMBaAFPtZxM3ewLMnEdEh4tjzMiVTZbOzMA8GA1Ud
EwEB/wQFMAMBAf8wGgYDVR0RBBMwEYIJbG9jYWxob3N0hwR/AAABMAoGCCqGSM49
BAMCA0gAMEUCIQClCqDLxDVmj3f9W9HWXFF/ccKLDh/xUu/RqpR5NbPUwQIgPUPC
DNVfvY3NBFeYMSQpx1S7ByjINKpsMAPjobB8G30=
-----END CERTIFICATE-----
`,
} as const;
