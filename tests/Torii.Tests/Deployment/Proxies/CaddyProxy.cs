namespace Torii.Tests.Deployment.Proxies;

/// <summary>Caddy with <c>deploy/Caddyfile</c>, without the certificates that it would ask the world for.</summary>
public sealed class CaddyProxy : ReverseProxy
{
    internal override string PublicAddress => $"http://{Name}";

    protected override string Program => "caddy";

    protected override async Task<string[]> ArgumentsAsync(int torii)
    {
        var site = await AdaptedAsync("Caddyfile", ("torii.example.com {", $"http://torii.example.com:{Port} {{\n\tbind 127.0.0.1"), ("127.0.0.1:8000", $"127.0.0.1:{torii}"));
        var file = Path.Combine(Folder, "Caddyfile");
        await File.WriteAllTextAsync(file, "{\n\tadmin off\n}\n" + site, TestContext.Current.CancellationToken);
        return ["run", "--adapter", "caddyfile", "--config", file];
    }
}
