namespace AvatarMotion.Rendering;

/// <summary>One shader: a plain wall and a floor with a grid of metres that takes the shadow.</summary>
internal sealed class PracticeScenery : Scenery
{
    private readonly GlFunctions _gl;
    private readonly ShaderProgram _program;

    public PracticeScenery(GlFunctions gl)
    {
        _gl = gl;
        _program = new ShaderProgram(gl, "screen.vert", "practice.frag");
    }

    public override void DrawBehind(SceneryContext context)
    {
        _program.Use();
        FloorShadow.Set(_program, context);
        _gl.BindVertexArray(context.EmptyVertexArray);
        _gl.DrawArrays(GlNames.Triangles, 0, 3);
    }

    public override void Dispose() => _program.Dispose();
}
