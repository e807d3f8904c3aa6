using System.Net;
using System.Text.Json;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Models;

public sealed class ModelTests(DoorScene door) : IClassFixture<DoorScene>
{
    // As the older proxies' documents list them.
    private static readonly string[] Documented =
    [
        "gpt-image", "gpt-image-landscape", "gpt-image-portrait",
        "sora2-landscape-10s", "sora2-landscape-15s", "sora2-landscape-25s", "sora2-portrait-10s", "sora2-portrait-15s", "sora2-portrait-25s",
        "sora2pro-landscape-10s", "sora2pro-landscape-15s", "sora2pro-landscape-25s",
        "sora2pro-portrait-10s", "sora2pro-portrait-15s", "sora2pro-portrait-25s",
        "sora2pro-hd-landscape-10s", "sora2pro-hd-landscape-15s", "sora2pro-hd-portrait-10s", "sora2pro-hd-portrait-15s",
        "prompt-enhance-short-10s", "prompt-enhance-short-15s", "prompt-enhance-short-20s",
        "prompt-enhance-medium-10s", "prompt-enhance-medium-15s", "prompt-enhance-medium-20s",
        "prompt-enhance-long-10s", "prompt-enhance-long-15s", "prompt-enhance-long-20s",
        "sora-1.0",
        "sora2-extension-10s", "sora2-extension-15s", "avatar-create",
    ];

    [Fact]
    public async Task List_HoldsEveryDocumentedModelOnce()
    {
        var answer = await door.Client.GetAsync("/v1/models");

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Headers["Content-Type"].ShouldBe("application/json");
        answer.Json.GetProperty("object").GetString().ShouldBe("list");
        var models = answer.Json.GetProperty("data").EnumerateArray().ToArray();
        models.ShouldAllBe(model => IsModel(model));
        var names = models.Select(model => model.GetProperty("id").GetString()!).ToArray();
        Documented.Except(names).ShouldBeEmpty();
        names.ShouldBeUnique();
    }

    [Theory]
    [InlineData("gpt-image")]
    [InlineData("sora2-landscape-10s")]
    [InlineData("sora-1.0")]
    [InlineData("sora-image")]
    [InlineData("sora-video")]
    [InlineData("sora-video-portrait-15s")]
    public async Task Model_OrAlias_IsFoundUnderTheNameAskedFor(string name)
    {
        var answer = await door.Client.GetAsync("/v1/models/" + name);

        answer.Status.ShouldBe(HttpStatusCode.OK);
        IsModel(answer.Json).ShouldBeTrue();
        answer.Json.GetProperty("id").GetString().ShouldBe(name);
    }

    [Theory]
    [InlineData("gpt-image", "image")]
    [InlineData("sora2-extension-15s", "video")]
    [InlineData("avatar-create", "character")]
    [InlineData("prompt-enhance-long-20s", "prompt")]
    public async Task Model_SaysWhatItMakes(string name, string kind) =>
        (await door.Client.GetAsync("/v1/models/" + name)).Json.GetProperty("kind").GetString().ShouldBe(kind);

    [Theory]
    [InlineData("gpt-5", "gpt-5")]
    [InlineData("GPT-IMAGE", "GPT-IMAGE")]
    [InlineData("openai%2Fsora-2", "openai/sora-2")]
    [InlineData("openai/sora-2", "openai/sora-2")]
    [InlineData("gpt-image%2F", "gpt-image/")]
    [InlineData("%E2%98%83", "☃")]
    [InlineData("100%25", "100%")]
    public async Task Unknown_IsNotFoundByItsName(string path, string name)
    {
        var answer = await door.Client.GetAsync("/v1/models/" + path);

        answer.ShouldBeError(HttpStatusCode.NotFound, "model_not_found", "model");
        answer.Json.GetProperty("error").GetProperty("message").GetString()!.ShouldContain($"'{name}'");
    }

    [Fact]
    public async Task List_SaysWhatEachModelCanDo()
    {
        var models = (await door.Client.GetAsync("/v1/models")).Json.GetProperty("data").EnumerateArray().ToDictionary(model => model.GetProperty("id").GetString()!);

        models.Values.ShouldAllBe(model => model.GetProperty("available").GetBoolean());
        Capabilities("sora2-landscape-15s").ShouldBe(
            """{"seconds":[15],"sizes":["1280x720"],"images":1,"last_frame":false,"references":false,"audio":"native","remix":"native","extension":false,"characters":"native","storyboard":"native","styles":"native"}""");
        Capabilities("gpt-image").ShouldBe("""{"sizes":["360x360","540x360","360x540"],"images":32}""");
        Capabilities("sora2-extension-10s").ShouldContain("\"images\":0");
        Capabilities("sora2-extension-10s").ShouldContain("\"extension\":\"native\"");
        Capabilities("prompt-enhance-long-20s").ShouldBe("{}");
        Capabilities("avatar-create").ShouldBe("{}");

        string Capabilities(string model) => models[model].GetProperty("capabilities").GetRawText();
    }

    [Fact]
    public async Task Alias_IsServedAndAnsweredUnderItsOwnName()
    {
        var answer = await door.Client.ChatAsync(ChatBodies.Text("a reed", "sora-image-landscape"));

        answer.Json.GetProperty("model").GetString().ShouldBe("sora-image-landscape");
        var call = (await door.Scene.Upstream.CallsAsync("POST /video_gen"))[^1].Body!.Value;
        (call.GetProperty("width").GetInt32(), call.GetProperty("height").GetInt32()).ShouldBe((540, 360));
    }

    private static bool IsModel(JsonElement model) =>
        model.GetProperty("object").GetString() == "model"
        && model.GetProperty("created").GetInt64() > 0
        && model.GetProperty("owned_by").GetString() is { Length: > 0 }
        && model.GetProperty("description").GetString() is { Length: > 0 }
        && model.GetProperty("id").GetString() is { Length: > 0 };
}
