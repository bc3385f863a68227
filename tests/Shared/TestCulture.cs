using System;
using System.Globalization;
using NUnit.Framework;

/// <summary>
/// Runs a whole test assembly in the culture that AVATARMOTION_TEST_CULTURE names, so that a comma in a number or a dotless i shows before a user meets it.
/// It stands in no namespace because NUnit then applies it to every test.
/// </summary>
[SetUpFixture]
internal sealed class TestCulture
{
    /// <summary>Name of the culture asked for, or null.</summary>
    public static string? Wanted { get; } = Environment.GetEnvironmentVariable("AVATARMOTION_TEST_CULTURE");

    [OneTimeSetUp]
    public void Enter()
    {
        if (string.IsNullOrEmpty(Wanted))
            return;
        CultureInfo culture = CultureInfo.GetCultureInfo(Wanted);
        CultureInfo.DefaultThreadCurrentCulture = culture;
        CultureInfo.DefaultThreadCurrentUICulture = culture;
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = culture;
    }
}
