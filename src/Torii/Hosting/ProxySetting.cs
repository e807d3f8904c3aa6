namespace Torii.Hosting;

/// <summary>Reads the default proxy: one address, or host, port, user and password apart.</summary>
internal static class ProxySetting
{
    /// <summary>The kinds of proxy that there are.</summary>
    public static readonly string[] Schemes = ["http", "https", "socks5", "socks5h"];

    /// <summary>Whether a text is the address of a proxy.</summary>
    public static bool IsProxy(string text) => Uri.TryCreate(text, UriKind.Absolute, out var proxy) && Schemes.Contains(proxy.Scheme) && proxy.Host.Length > 0;

    /// <summary>The proxy; null where none is set.</summary>
    public static Uri? Read(SettingReader reader)
    {
        if (reader.Text(SettingNames.Proxy) is not null)
        {
            return reader.Address(SettingNames.Proxy, Schemes);
        }

        var host = reader.Text(SettingNames.ProxyHost);
        var port = reader.Number(SettingNames.ProxyPort, 1, 65535);
        if (host is null)
        {
            return null;
        }

        var address = $"http://{Credentials(reader)}{host}:{port ?? 8080}";
        if (Uri.TryCreate(address, UriKind.Absolute, out var proxy) && proxy.AbsolutePath == "/")
        {
            return proxy;
        }

        reader.Mistake(SettingNames.ProxyHost, $"must be a host name or an IP address, not '{host}'");
        return null;
    }

    private static string Credentials(SettingReader reader)
    {
        var user = reader.Text(SettingNames.ProxyUser);
        return user is null ? "" : $"{Uri.EscapeDataString(user)}:{Uri.EscapeDataString(reader.Text(SettingNames.ProxyPassword) ?? "")}@";
    }
}
