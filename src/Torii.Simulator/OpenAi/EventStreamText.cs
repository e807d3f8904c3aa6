using System.Text;
using System.Text.Json.Nodes;
using Torii.Simulator.Protocol;

namespace Torii.Simulator.OpenAi;

/// <summary>Server-sent events, put together whole.</summary>
internal sealed class EventStreamText
{
    private readonly StringBuilder _text = new();

    /// <summary>An event; with a <c>type</c> it is named after that.</summary>
    public void Add(JsonObject value)
    {
        if (value["type"] is { } type)
        {
            _text.Append("event: ").Append(type).Append('\n');
        }

        Add(value.ToJsonString());
    }

    /// <summary>An event of plain text.</summary>
    public void Add(string data) => _text.Append("data: ").Append(data).Append("\n\n");

    public Answer ToAnswer() => new Answer.Text(200, "text/event-stream; charset=utf-8", Encoding.UTF8.GetBytes(_text.ToString()));
}
