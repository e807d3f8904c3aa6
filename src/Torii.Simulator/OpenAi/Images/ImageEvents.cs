using System.Text.Json.Nodes;
using Torii.Simulator.Protocol;

namespace Torii.Simulator.OpenAi.Images;

/// <summary>Pictures as a stream of events: unfinished ones first, then the finished one.</summary>
internal static class ImageEvents
{
    /// <summary>The stream.</summary>
    /// <param name="order">What was asked for.</param>
    /// <param name="pictures">The finished pictures.</param>
    /// <param name="common">What every event repeats.</param>
    public static Answer Of(ImageOrder order, IReadOnlyList<ReadOnlyMemory<byte>> pictures, JsonObject common)
    {
        var events = new EventStreamText();
        foreach (var picture in pictures)
        {
            for (var index = 0; index < order.Partials; index++)
            {
                var partial = Event(order, "partial_image", picture, common);
                partial.Remove("usage");
                partial["partial_image_index"] = index;
                events.Add(partial);
            }

            events.Add(Event(order, "completed", picture, common));
        }

        return events.ToAnswer();
    }

    private static JsonObject Event(ImageOrder order, string kind, ReadOnlyMemory<byte> picture, JsonObject common)
    {
        var view = (JsonObject)common.DeepClone();
        view["type"] = $"{order.EventName}.{kind}";
        view["created_at"] = view["created"]?.DeepClone();
        view["b64_json"] = Convert.ToBase64String(picture.Span);
        view.Remove("created");
        return view;
    }
}
