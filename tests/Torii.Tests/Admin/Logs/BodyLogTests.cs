using System.Net;
using System.Net.Http.Json;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Logs;

public sealed class BodyLogTests
{
    [Fact]
    public async Task Bodies_WhereSwitchedOn_AreKeptWithoutSecretsAndBase64()
    {
        var account = TestAccount.Of("a1");
        await using var scene = await Scene.StartAsync(new SceneSetup
        {
            Accounts = [account],
            Settings = new Dictionary<string, string> { ["ADMIN_KEY"] = AdminScene.AdminKey, ["Torii__Logs__Bodies"] = "true", ["Torii__Logs__Reads"] = "true" },
        });
        using var admin = new AdminClient(scene.Torii.Setup.Address, AdminScene.AdminKey);
        using var client = new ApiClient(scene.Torii.Setup.Address, scene.Torii.Setup.ClientKeys[0]);

        var picture = await client.ChatAsync(ChatBodies.Text("A quiet pond", ChatModels.Picture));
        picture.Status.ShouldBe(HttpStatusCode.OK, picture.Body);
        var models = await client.GetAsync("/v1/models");
        models.Status.ShouldBe(HttpStatusCode.OK);
        var stream = await client.StreamAsync(ChatBodies.Text("A loud sea", ChatModels.Picture, stream: true));
        var edit = await client.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/v1/chat/completions")
        {
            Content = JsonContent.Create(new { model = "none", messages = Array.Empty<object>(), image = "data:image/png;base64," + new string('B', 4000), password = "open-sesame" }),
        });
        edit.Status.ShouldBe(HttpStatusCode.BadRequest);

        var rows = await admin.RowsAsync("logs/requests", rows => rows.Count == 4);
        var bodies = new List<ApiAnswer>();
        foreach (var row in rows)
        {
            bodies.Add(await admin.GetAsync("logs/requests/" + row.Text("id")));
        }

        bodies[3].Json.Text("asked")!.ShouldContain("A quiet pond");
        bodies[3].Json.Text("answered")!.ShouldContain("choices");
        bodies[2].Json.Text("answered")!.ShouldContain("\"object\"");
        bodies[1].Json.Text("answered")!.ShouldContain("data: ");
        bodies[0].Json.Text("asked")!.ShouldContain("(Base64, ");
        bodies[0].Body.ShouldNotContain("open-sesame");
        bodies[0].Body.ShouldNotContain(new string('B', 100));
        bodies.ShouldAllBe(body => body.Json.Text("asked") == null || body.Json.Text("asked")!.Length <= 8193);

        var call = (await admin.RowsAsync("logs/calls?method=POST", found => found.Count > 0))[0];
        var whole = await admin.GetAsync("logs/calls/" + call.Text("id"));
        whole.Json.Text("asked")!.ShouldContain("A loud sea");
        whole.Json.Text("answered").ShouldNotBeNullOrEmpty();
        whole.Body.ShouldNotContain(account.Token);
        stream.ShouldNotBeNull();
    }
}
