using System.Text.Json.Serialization;
using Torii.Simulator.Accounts;
using Torii.Simulator.Faults;
using Torii.Simulator.Recording;

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
[JsonSerializable(typeof(OptionsChange))]
[JsonSerializable(typeof(OptionsView))]
[JsonSerializable(typeof(ControlError))]
internal sealed partial class ControlJson : JsonSerializerContext;
