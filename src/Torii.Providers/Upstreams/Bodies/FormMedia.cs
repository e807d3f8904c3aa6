using System.Text.Json.Nodes;

namespace Torii.Providers.Upstreams.Bodies;

/// <summary>A file of ours in a form.</summary>
/// <param name="Field">The field that it goes into; several can share one.</param>
/// <param name="Id">Its media id.</param>
/// <param name="Wrapped">The object, with <see cref="JsonWithMedia.Media"/> for the file, that goes there as a text; null for the file itself.</param>
internal sealed record FormMedia(string Field, string Id, JsonObject? Wrapped = null);
