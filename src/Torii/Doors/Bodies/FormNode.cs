using System.Text.Json;

namespace Torii.Doors.Bodies;

/// <summary>A piece of the JSON that a form stands for, while its parts come.</summary>
internal abstract class FormNode
{
    private FormNode()
    {
    }

    /// <summary>Puts another in at a place below this one; false, with nothing changed, where something of another kind is in the way.</summary>
    public virtual bool TryPut(ReadOnlySpan<string> way, FormNode node) => false;

    /// <summary>Writes it.</summary>
    public abstract void WriteTo(Utf8JsonWriter writer);

    private static FormNode Below(ReadOnlySpan<string> way, FormNode node)
    {
        if (way.IsEmpty)
        {
            return node;
        }

        FormNode parent = way[0].Length == 0 ? new Items() : new Members();
        parent.TryPut(way, node);
        return parent;
    }

    /// <summary>A text.</summary>
    public sealed class Text(string text) : FormNode
    {
        /// <inheritdoc />
        public override void WriteTo(Utf8JsonWriter writer) => writer.WriteStringValue(text);
    }

    /// <summary>What a part says in JSON of its own.</summary>
    public sealed class Json(JsonElement json) : FormNode
    {
        /// <inheritdoc />
        public override void WriteTo(Utf8JsonWriter writer) => json.WriteTo(writer);
    }

    /// <summary>An object.</summary>
    public sealed class Members : FormNode
    {
        private readonly Dictionary<string, FormNode> _members = new(StringComparer.Ordinal);

        /// <summary>Puts one in as a member itself. Of those with the same name the last counts; false where it is an object or a list.</summary>
        public bool TrySet(string name, FormNode node)
        {
            if (_members.GetValueOrDefault(name) is Members or Items)
            {
                return false;
            }

            _members[name] = node;
            return true;
        }

        /// <inheritdoc />
        public override bool TryPut(ReadOnlySpan<string> way, FormNode node)
        {
            if (way[0].Length == 0)
            {
                return false;
            }

            return _members.TryGetValue(way[0], out var member)
                ? way.Length > 1 && member.TryPut(way[1..], node)
                : _members.TryAdd(way[0], Below(way[1..], node));
        }

        /// <inheritdoc />
        public override void WriteTo(Utf8JsonWriter writer)
        {
            writer.WriteStartObject();
            foreach (var (name, member) in _members)
            {
                writer.WritePropertyName(name);
                member.WriteTo(writer);
            }

            writer.WriteEndObject();
        }
    }

    /// <summary>A list.</summary>
    public sealed class Items : FormNode
    {
        private readonly List<FormNode> _items = [];

        /// <inheritdoc />
        public override bool TryPut(ReadOnlySpan<string> way, FormNode node)
        {
            if (way[0].Length > 0)
            {
                return false;
            }

            // Names tell no item from another: one that has the member already is complete, and the next begins.
            if (way.Length == 1 || _items is [] || !_items[^1].TryPut(way[1..], node))
            {
                _items.Add(Below(way[1..], node));
            }

            return true;
        }

        /// <inheritdoc />
        public override void WriteTo(Utf8JsonWriter writer)
        {
            writer.WriteStartArray();
            _items.ForEach(item => item.WriteTo(writer));
            writer.WriteEndArray();
        }
    }
}
