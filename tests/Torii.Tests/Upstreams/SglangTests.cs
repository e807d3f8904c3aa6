namespace Torii.Tests.Upstreams;

public sealed class SglangTests(SglangScene scene) : UpstreamSuite(scene), IClassFixture<SglangScene>;
