using Microsoft.Extensions.Configuration;
using Torii.Core.Accounts;
using Torii.Hosting;

namespace Torii.Tests.Hosting;

/// <summary>Which upstreams and routes come of the settings.</summary>
public sealed class UpstreamSettingTests
{
    private const string First = "Torii:Upstreams:0:";

    [Fact]
    public void Nothing_MeansTheSoraBackendAlone()
    {
        var settings = Read();

        settings.Upstreams.ShouldBeEmpty();
        settings.Routes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("OPENROUTER_API_KEY", "sk-or-1", "openrouter", "openrouter", "https://openrouter.ai/api/v1/")]
    [InlineData("OPENAI_API_KEY", "Bearer sk-or-1", "openai", "openai", "https://api.openai.com/v1/")]
    public void Key_IsAnUpstream(string variable, string key, string name, string preset, string address)
    {
        var upstream = Read((variable, key)).Upstreams.ShouldHaveSingleItem();

        upstream.Name.ShouldBe(name);
        upstream.Settled.Settings.Preset.ShouldBe(preset);
        upstream.Accounts.Keys.ShouldBe(["sk-or-1"]);
        upstream.Settled.ToUpstream().ShouldBe(new Upstream(name, upstream.Settled.Settings.Protocol, new Uri(address)) { Polling = upstream.Settled.Settings.Polling });
    }

    [Theory]
    [InlineData(null)]
    [InlineData("a-key")]
    public void BaseUrlElsewhere_IsAServerOfItsKind_WhoseKeyMayLack(string? key)
    {
        var upstream = Read(("OPENAI_BASE_URL", "http://127.0.0.1:9/v1"), ("OPENAI_API_KEY", key)).Upstreams.ShouldHaveSingleItem();

        (upstream.Name, upstream.Settled.Settings.Preset).ShouldBe(("openai", "compatible"));
        upstream.Settled.Settings.BaseAddress.AbsoluteUri.ShouldBe("http://127.0.0.1:9/v1/");
        upstream.Accounts.Keys.ShouldBe(key is null ? [] : [key]);
    }

    [Fact]
    public void ReadyMade_ComeAfterTheListedOnes() =>
        Read(("OPENAI_API_KEY", "a"), ("OPENROUTER_API_KEY", "b"), (First + "Preset", "vllm-omni"), (First + "Name", "mine")).Upstreams.Select(upstream => upstream.Name)
            .ShouldBe(["mine", "openrouter", "openai"]);

    [Fact]
    public void Variable_GivesItsKeyToTheListedUpstreamOfItsName()
    {
        var upstream = Read(("OPENROUTER_API_KEY", "from-the-variable"), (First + "Preset", "openrouter"), (First + "BaseUrl", "http://127.0.0.1:9/api/v1")).Upstreams.ShouldHaveSingleItem();

        upstream.Settled.Settings.BaseAddress.Port.ShouldBe(9);
        upstream.Accounts.Keys.ShouldBe(["from-the-variable"]);
    }

    [Fact]
    public void Variable_LeavesTheKeyThatIsListed() =>
        Read(("OPENROUTER_API_KEY", "from-the-variable"), (First + "Preset", "openrouter"), (First + "Key", "listed")).Upstreams.ShouldHaveSingleItem().Accounts.Keys.ShouldBe(["listed"]);

    [Fact]
    public void Keys_AreReadFromEveryForm() =>
        Read((First + "Preset", "vllm-omni"), (First + "Key", "Bearer a"), (First + "Keys:0", "b"), (First + "Keys:1", "c"), (First + "Proxy", "socks5://127.0.0.1:1"), (First + "MaxRpm", "9"))
            .Upstreams.ShouldHaveSingleItem().Accounts.ShouldSatisfyAllConditions(
                terms => terms.Keys.ShouldBe(["a", "b", "c"]),
                terms => terms.Proxy.ShouldBe(new Uri("socks5://127.0.0.1:1")),
                terms => terms.MaxRpm.ShouldBe(9),
                terms => terms.ToString().ShouldBe("AccountTerms"));

    [Fact]
    public void Targets_AreReadFromLists()
    {
        var target = Read((First + "Preset", "compatible"), (First + "BaseUrl", "http://127.0.0.1:9"), (First + "Targets:wan:Kinds:0", "video"), (First + "Targets:wan:Sizes:0", "640x352"), (First + "Targets:wan:Sizes:1", "352x640"))
            .Upstreams[0].Settled.Targets.Single(target => target.Name == "compatible/wan");

        target.Abilities.Sizes!.Select(size => $"{size}").ShouldBe(["640x352", "352x640"]);
    }

    [Fact]
    public void Routes_AreReadInOrder()
    {
        var routes = Read((First + "Preset", "vllm-omni"), ("Torii:Routes:0:Models", "sora2pro-*,sora-2"), ("Torii:Routes:0:Targets", "vllm-omni/videos,sora"), ("Torii:Routes:1:Models:0", "gpt-image-1"), ("Torii:Routes:1:Targets:0", "sora")).Routes;

        routes.Select(route => $"{route.Models} → {string.Join(' ', route.Targets)}").ShouldBe(["sora2pro-* → vllm-omni/videos sora", "sora-2 → vllm-omni/videos sora", "gpt-image-1 → sora"]);
    }

    private static ToriiSettings Read(params (string Name, string? Value)[] entries)
    {
        var (settings, mistakes) = SettingsSource.Read(new ConfigurationBuilder().AddInMemoryCollection(entries.Select(entry => KeyValuePair.Create(entry.Name, entry.Value))).Build());
        mistakes.ShouldBeEmpty();
        return settings;
    }
}
