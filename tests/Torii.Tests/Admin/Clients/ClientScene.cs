using System.Net;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Clients;

/// <summary>Makes client keys and comes with them.</summary>
internal static class ClientScene
{
    /// <summary>Makes a client key; what the answer says.</summary>
    public static async Task<(string Id, string Key, string Version)> MakeAsync(this AdminScene scene, object draft)
    {
        var made = await scene.Admin.PostAsync("clients", draft);
        made.Status.ShouldBe(HttpStatusCode.OK, made.Body);
        var client = made.Json.GetProperty("client");
        return (client.GetProperty("id").GetString()!, made.Json.GetProperty("key").GetString()!, client.GetProperty("version").GetString()!);
    }

    /// <summary>The status that the public API has for a key.</summary>
    public static async Task<HttpStatusCode> StatusForAsync(this AdminScene scene, string key)
    {
        using var client = new ApiClient(scene.Address, key);
        return (await client.GetAsync("/v1/models")).Status;
    }
}
