namespace Torii.Tests.Upstreams;

public sealed class VllmOmniTests(VllmOmniScene scene) : UpstreamSuite(scene), IClassFixture<VllmOmniScene>;
