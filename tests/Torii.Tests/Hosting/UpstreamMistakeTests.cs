using Microsoft.Extensions.Configuration;
using Torii.Hosting;

namespace Torii.Tests.Hosting;

/// <summary>What is wrong with upstreams and routes is told under the setting or the variable to change, with what there is instead.</summary>
public sealed class UpstreamMistakeTests
{
    private const string First = "Torii:Upstreams:0:";

    [Theory]
    [InlineData("Preset", "sora", First + "Preset", "vllm-omni")]
    [InlineData("Name", "a/b", First + "Name", "letters")]
    [InlineData("Name", "a,b", First + "Name", "letters")]
    [InlineData("Name", "a|b", First + "Name", "letters")]
    [InlineData("Name", "sora", First + "Name", "simulator")]
    [InlineData("Name", "Simulator", First + "Name", "sora")]
    [InlineData("BaseUrl", "127.0.0.1:8091", First + "BaseUrl", "http, https")]
    [InlineData("BaseUrl", "ftp://127.0.0.1/v1", First + "BaseUrl", "http, https")]
    [InlineData("Key", "a-secret-word with spaces", First + "Key", "without spaces")]
    [InlineData("Keys:0", "a-secret-word with spaces", First + "Keys", "without spaces")]
    [InlineData("Keys", "a-secret-word,a-secret-word", First + "Keys", "once")]
    [InlineData("Weight", "0", First + "Weight", "1 to 1000")]
    [InlineData("MaxRpm", "none", First + "MaxRpm", "whole number")]
    [InlineData("VideoLimit", "-1", First + "VideoLimit", "0 to 10000")]
    [InlineData("ImageLimit", "many", First + "ImageLimit", "0 to 10000")]
    [InlineData("Proxy", "127.0.0.1:7890", First + "Proxy", "socks5")]
    [InlineData("Colour", "red", First + "Colour", "MaxRpm")]
    [InlineData("Videos:Body", "xml", First + "Videos:Body", "multipart")]
    [InlineData("Videos:Bdy", "json", First + "Videos:Bdy", "Body")]
    [InlineData("Repeatable", "perhaps", First + "Repeatable", "true or false")]
    [InlineData("Polling:Least", "often", First + "Polling:Least", "number")]
    [InlineData("Targets:videos:Seconds", "ten", First + "Targets:videos:Seconds", "4-30")]
    [InlineData("Targets:wan:Seconds", "5", First + "Targets:wan:Kinds", "video")]
    public void Mistake_InAnUpstream_IsNamed(string field, string value, string setting, string told) =>
        Mistakes(("Torii:Upstreams:0:Preset", "vllm-omni"), (First + field, value)).ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                mistake => mistake.ShouldStartWith(setting, Case.Sensitive),
                mistake => mistake.ShouldContain(told),
                mistake => mistake.ShouldNotContain("a-secret-word"));

    [Theory]
    [InlineData("openrouter", "Key", "key")]
    [InlineData("openai", "Key", "key")]
    [InlineData("compatible", "BaseUrl", "address")]
    [InlineData("fastvideo", "BaseUrl", "address")]
    [InlineData("tensorrt-llm", "BaseUrl", "address")]
    public void PresetThatNeedsMore_SaysSo(string preset, string field, string told) =>
        Mistakes((First + "Preset", preset)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(mistake => mistake.ShouldStartWith(First + field), mistake => mistake.ShouldContain(told));

    [Fact]
    public void PresetThatNeedsAModel_SaysSo() =>
        Mistakes((First + "Preset", "deepinfra"), (First + "Key", "a-key")).ShouldHaveSingleItem().ShouldStartWith(First + "Targets:videos:Model must be set");

    [Fact]
    public void AnotherTorii_NeedsItsAddress() =>
        Mistakes((First + "Preset", "torii"), (First + "Key", "a-key")).ShouldHaveSingleItem().ShouldStartWith(First + "BaseUrl must be set");

    [Theory]
    [InlineData(null, "http://localhost:9000/v1")]
    [InlineData(null, "http://127.0.0.1:9000/v1")]
    [InlineData("*", "http://[::1]:9000/v1")]
    [InlineData("0.0.0.0", "http://127.0.0.1:9000/v1")]
    [InlineData("127.0.0.1", "http://localhost:9000/v1")]
    [InlineData("localhost", "http://127.0.0.1:9000/v1")]
    [InlineData("10.1.2.3", "http://10.1.2.3:9000/v1")]
    public void UpstreamThatIsToriiItself_IsNamed(string? host, string address)
    {
        var listed = Mistakes([.. Listening(host), (First + "Preset", "vllm-omni"), (First + "BaseUrl", address)]);
        var ready = Mistakes([.. Listening(host), ("OPENAI_BASE_URL", address)]);

        listed.ShouldHaveSingleItem().ShouldSatisfyAllConditions(mistake => mistake.ShouldStartWith(First + "BaseUrl must be another address"), mistake => mistake.ShouldContain("API_PORT"));
        ready.ShouldHaveSingleItem().ShouldStartWith("OPENAI_BASE_URL must be another address");
    }

    [Theory]
    [InlineData(null, "http://localhost:9001/v1")]
    [InlineData(null, "http://10.1.2.3:9000/v1")]
    [InlineData("10.1.2.3", "http://127.0.0.1:9000/v1")]
    [InlineData("127.0.0.2", "http://127.0.0.1:9000/v1")]
    public void UpstreamBesideTorii_IsNoMistake(string? host, string address) => Mistakes([.. Listening(host), ("OPENAI_BASE_URL", address)]).ShouldBeEmpty();

    [Fact]
    public void UpstreamAtAUsualPort_MayBeAnotherProgram_WhereNoPortIsSet() => Mistakes(("OPENAI_BASE_URL", "http://127.0.0.1:8000/v1")).ShouldBeEmpty();

    [Fact]
    public void Upstream_WithoutAPreset_IsToldOfThem() =>
        Mistakes((First + "BaseUrl", "http://127.0.0.1/v1")).ShouldHaveSingleItem().ShouldSatisfyAllConditions(mistake => mistake.ShouldStartWith(First + "Preset"), mistake => mistake.ShouldContain("new-api"));

    [Theory]
    [InlineData("vllm-omni")]
    [InlineData("VLLM-OMNI")]
    public void TwoOfOneName_AreNamed(string name) =>
        Mistakes((First + "Preset", "vllm-omni"), ("Torii:Upstreams:1:Preset", "sglang"), ("Torii:Upstreams:1:Name", name)).ShouldHaveSingleItem().ShouldStartWith("Torii:Upstreams:1:Name");

    [Theory]
    [InlineData("OPENROUTER_API_KEY", "a-secret-word with spaces")]
    [InlineData("OPENAI_API_KEY", "a-secret-word with spaces")]
    [InlineData("OPENAI_BASE_URL", "127.0.0.1:8000/a-secret-word")]
    public void Mistake_InAVariable_IsNamedByIt(string variable, string value)
    {
        var mistakes = Mistakes((variable, value));

        mistakes.ShouldNotBeEmpty();
        mistakes.ShouldAllBe(mistake => mistake.StartsWith(variable) && !mistake.Contains("a-secret-word"));
    }

    [Fact]
    public void OpenAi_ByAddressAlone_NeedsItsKey() =>
        Mistakes(("OPENAI_BASE_URL", "https://api.openai.com/v1")).ShouldHaveSingleItem().ShouldStartWith("OPENAI_API_KEY");

    [Theory]
    [InlineData("Models", "sora-9", "sora2-landscape-10s")]
    [InlineData("Models", "sora9*", "sora2-landscape-10s")]
    [InlineData("Targets", "openrouter", "vllm-omni/videos")]
    [InlineData("Targets", "vllm-omni/wan", "vllm-omni/videos")]
    [InlineData("Targets", "", "at least one")]
    [InlineData("Targets", "sora,vllm-omni,sora", "more than once")]
    [InlineData("Models", "sora-2,sora-2-pro,sora-2", "a route already")]
    [InlineData("Order", "first", "Models, Targets")]
    public void Mistake_InARoute_IsNamed(string field, string value, string told) =>
        Mistakes((First + "Preset", "vllm-omni"), ("Torii:Routes:0:Models", "sora-2"), ("Torii:Routes:0:Targets", "vllm-omni,sora"), ("Torii:Routes:0:" + field, value)).ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(mistake => mistake.ShouldStartWith("Torii:Routes:0:" + field), mistake => mistake.ShouldContain(told));

    [Fact]
    public void Model_InTwoRoutes_IsNamedAtTheSecond() =>
        Mistakes(
            ("Torii:Routes:0:Models", "sora-2,sora-2-pro"),
            ("Torii:Routes:0:Targets", "sora"),
            ("Torii:Routes:1:Models", "sora-2*,sora-2-pro"),
            ("Torii:Routes:1:Targets", "sora")).ShouldHaveSingleItem().ShouldStartWith("Torii:Routes:1:Models names 'sora-2-pro'");

    [Fact]
    public void Route_ToAnUpstreamThatHasMistakes_IsNoFurtherMistake() =>
        Mistakes((First + "Preset", "vllm-omni"), (First + "BaseUrl", "x"), ("Torii:Routes:0:Models", "sora-2"), ("Torii:Routes:0:Targets", "vllm-omni/videos")).ShouldHaveSingleItem();

    [Theory]
    [InlineData("Torii:OpenRouter:CatalogueEvery", "often")]
    [InlineData("Torii:Upstreams", "openrouter")]
    [InlineData("Torii:Routes", "sora-2=openrouter")]
    public void Setting_OfAnotherForm_IsNamed(string setting, string value) => Mistakes((setting, value)).ShouldHaveSingleItem().ShouldStartWith(setting);

    private static IEnumerable<(string Name, string Value)> Listening(string? host) => host is null ? [("API_PORT", "9000")] : [("API_PORT", "9000"), ("API_HOST", host)];

    private static IReadOnlyList<string> Mistakes(params (string Name, string Value)[] entries) =>
        SettingsSource.Read(new ConfigurationBuilder().AddInMemoryCollection(entries.GroupBy(entry => entry.Name).Select(group => KeyValuePair.Create(group.Key, (string?)group.Last().Value))).Build()).Mistakes;
}
