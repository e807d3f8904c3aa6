using System.Text.Json.Serialization;
using Torii.Simulator.Accounts;
using Torii.Simulator.Challenges;
using Torii.Simulator.Faults;
using Torii.Simulator.OpenRouter;
using Torii.Simulator.Recording;
using Torii.Simulator.Regions;
using Torii.Simulator.Solver;
using Torii.Simulator.Tokens;
using Torii.Simulator.Upstreams;
using Torii.Simulator.Usernames;

namespace Torii.Simulator.Control;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(CallView[]))]
[JsonSerializable(typeof(RecordSummary))]
[JsonSerializable(typeof(Fault))]
[JsonSerializable(typeof(Fault[]))]
[JsonSerializable(typeof(AccountSettings))]
[JsonSerializable(typeof(AccountView[]))]
[JsonSerializable(typeof(TaskView[]))]
[JsonSerializable(typeof(CharacterView[]))]
[JsonSerializable(typeof(PostView[]))]
[JsonSerializable(typeof(OptionsChange))]
[JsonSerializable(typeof(OptionsView))]
[JsonSerializable(typeof(TokenInvalidation))]
[JsonSerializable(typeof(UsernameRules))]
[JsonSerializable(typeof(ChallengeSettings))]
[JsonSerializable(typeof(ChallengeView))]
[JsonSerializable(typeof(SolverSettings))]
[JsonSerializable(typeof(SolverView))]
[JsonSerializable(typeof(RegionBlock[]))]
[JsonSerializable(typeof(OpenRouterSettings))]
[JsonSerializable(typeof(UpstreamSwitches))]
[JsonSerializable(typeof(UpstreamTaskView[]))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(ControlError))]
internal sealed partial class ControlJson : JsonSerializerContext;
