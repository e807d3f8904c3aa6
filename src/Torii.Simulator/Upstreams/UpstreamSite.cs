using Torii.Simulator.Protocol;

namespace Torii.Simulator.Upstreams;

/// <summary>One of the upstreams that are played beside the backend, each under a path of its own.</summary>
/// <param name="Name">What the control API calls it: <c>vllm-omni</c>.</param>
/// <param name="Prefix">What its paths begin with: <c>/vllm-omni/v1</c>.</param>
/// <param name="Access">What a caller must show: a token, or nothing, where a key is no more than noted.</param>
/// <param name="Errors">The shape of its errors.</param>
internal sealed record UpstreamSite(string Name, string Prefix, Access Access, IErrorForm Errors);
