namespace Torii.Tests.Deployment.Proxies;

public sealed class CaddyTests(CaddyProxy proxy) : ReverseProxySuite(proxy), IClassFixture<CaddyProxy>;
