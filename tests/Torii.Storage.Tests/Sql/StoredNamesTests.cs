using System.Reflection;
using System.Text;
using Torii.Storage.Sql;

namespace Torii.Storage.Tests.Sql;

public sealed class StoredNamesTests
{
    public static TheoryData<Type> Lists() =>
        [.. typeof(StoredNames).GetProperties().Select(property => property.PropertyType.GetGenericArguments()[0])];

    [Theory]
    [MemberData(nameof(Lists))]
    public void EveryValue_Named_IsReadBack(Type list) => typeof(StoredNamesTests)
        .GetMethod(nameof(Check), BindingFlags.Static | BindingFlags.NonPublic)!
        .MakeGenericMethod(list)
        .Invoke(null, null);

    [Fact]
    public void Name_Unknown_IsAFormatError() =>
        Should.Throw<FormatException>(() => StoredNames.Kinds.Parse("hologram"u8)).Message.ShouldContain("hologram");

    private static void Check<T>()
        where T : struct, Enum
    {
        var names = (EnumNames<T>)typeof(StoredNames).GetProperties().Single(property => property.PropertyType == typeof(EnumNames<T>)).GetValue(null)!;
        foreach (var value in Enum.GetValues<T>())
        {
            names[value].ShouldMatch("^[a-z_]+$");
            names.Parse(Encoding.UTF8.GetBytes(names[value])).ShouldBe(value);
        }
    }
}
