using Torii.Tests.Support;

namespace Torii.Tests.Deployment.Proxies;

/// <summary>nginx with <c>deploy/nginx.conf</c> and a certificate of the test's own.</summary>
public sealed class NginxProxy : ReverseProxy
{
    /// <summary>Where it listens without TLS.</summary>
    internal int PlainPort { get; } = Ports.Next();

    internal override string PublicAddress => $"https://{Name}";

    protected override string Program => "nginx";

    protected override async Task<string[]> ArgumentsAsync(int torii)
    {
        await Tool.RunAsync(Folder, Tool.Need("openssl"), ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj", $"/CN={Name}", "-keyout", "key.pem", "-out", "chain.pem"]);
        var site = await AdaptedAsync(
            "nginx.conf",
            ("listen 80;", $"listen 127.0.0.1:{PlainPort};"),
            ("listen [::]:80;", ""),
            ("listen 443 ssl http2;", $"listen 127.0.0.1:{Port} ssl http2;"),
            ("listen [::]:443 ssl http2;", ""),
            ("/etc/letsencrypt/live/torii.example.com/fullchain.pem", Path.Combine(Folder, "chain.pem")),
            ("/etc/letsencrypt/live/torii.example.com/privkey.pem", Path.Combine(Folder, "key.pem")),
            ("127.0.0.1:8000", $"127.0.0.1:{torii}"));
        var paths = string.Concat(((string[])["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]).Select(kind => $"{kind}_temp_path {Folder}/{kind};"));
        await File.WriteAllTextAsync(Path.Combine(Folder, "main.conf"), $$"""
            daemon off;
            pid {{Folder}}/nginx.pid;
            worker_processes 1;
            events { worker_connections 256; }
            http { access_log off; {{paths}} {{site}} }
            """, TestContext.Current.CancellationToken);
        return ["-e", "stderr", "-p", Folder, "-c", Path.Combine(Folder, "main.conf")];
    }
}
