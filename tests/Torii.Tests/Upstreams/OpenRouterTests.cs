namespace Torii.Tests.Upstreams;

public sealed class OpenRouterTests(OpenRouterScene scene) : UpstreamSuite(scene), IClassFixture<OpenRouterScene>;
