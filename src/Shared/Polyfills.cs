#if NETSTANDARD2_1
// What the compiler asks for to build records and init-only properties on netstandard2.1.
namespace System.Runtime.CompilerServices;

internal static class IsExternalInit
{
}
#endif
