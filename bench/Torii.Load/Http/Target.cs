namespace Torii.Load.Http;

/// <summary>The server under load.</summary>
/// <param name="Url">Its base address, without <c>/v1</c>.</param>
/// <param name="Key">The client key, without <c>Bearer</c>.</param>
/// <param name="Model">The model that every job asks for.</param>
internal sealed record Target(Uri Url, string Key, string Model);
