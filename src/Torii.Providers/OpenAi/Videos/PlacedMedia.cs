using System.Text.Json.Nodes;
using Torii.Providers.Upstreams.Bodies;

namespace Torii.Providers.OpenAi.Videos;

/// <summary>A picture or a video in its place in a request.</summary>
/// <param name="Place">The field.</param>
/// <param name="Id">Its media id.</param>
/// <param name="Member">What its data URL is called where it is in an object: <c>image_url</c> or <c>video_url</c>.</param>
/// <param name="IsListed">Whether the field can hold several.</param>
internal sealed record PlacedMedia(MediaField Place, string Id, string Member, bool IsListed = false)
{
    /// <summary>The object that holds it.</summary>
    public JsonObject ToObject() => new() { [Member] = JsonWithMedia.Media(Id) };

    /// <summary>What stands for it in JSON.</summary>
    public JsonNode ToJson() => Place.Form == MediaForm.Text ? JsonValue.Create(JsonWithMedia.Media(Id)) : ToObject();

    /// <summary>What stands for it in a form.</summary>
    public FormMedia ToForm() => new(Place.Field, Id, Place.Form == MediaForm.Wrapped ? ToObject() : null);
}
