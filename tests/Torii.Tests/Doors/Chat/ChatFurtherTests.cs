using System.Text.Json;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Chat;

/// <summary>What is made from an earlier video of one's own, which answers name by the upstream's word for it.</summary>
public sealed class ChatFurtherTests(DoorScene door) : IClassFixture<DoorScene>
{
    [Fact]
    public async Task Extension_GoesOnWithTheVideoItNames_AtItsAccount()
    {
        var (name, account) = await MakeAsync("a cart rolls downhill");

        var answer = await door.Client.ChatAsync(ChatBodies.Text($"{name} and comes to a stop", "sora2-extension-15s"));

        answer.Content.ShouldStartWith("```html\n<video src=");
        answer.Json.GetProperty("notes")[0].GetString().ShouldBe($"Extension of {name}.");
        (await door.Scene.Upstream.TasksAsync())[^1].Account.ShouldBe(account);
    }

    [Fact]
    public async Task Character_FromAVideo_SaysWhichOne()
    {
        var (name, account) = await MakeAsync("a porter bows");

        var answer = await door.Client.ChatAsync(ChatBodies.Text($"{name} the porter", "avatar-create"));

        var card = JsonElement.Parse(answer.Content.Split('\n')[0]).GetProperty("card");
        card.GetProperty("source_generation_id").GetString().ShouldBe(name);
        card.GetProperty("source_model").GetString().ShouldBe("avatar-create");
        (await door.Scene.Upstream.CallsAsync("POST /characters/from-generation"))[^1].Account.ShouldBe(account);
    }

    private async Task<(string Name, string Account)> MakeAsync(string prompt)
    {
        var answer = await door.Client.ChatAsync(ChatBodies.Text(prompt, ChatModels.Video));
        var task = (await door.Scene.Upstream.TasksAsync()).Single(entry => entry.Prompt == prompt);
        return (answer.Json.GetProperty("generation_id").GetString()!, task.Account);
    }
}
