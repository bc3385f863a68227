namespace AvatarMotion.Rendering;

/// <summary>Night rooftop concert: LED wall, glossy floor, truss and beams, the city around, the audience before the stage, confetti.</summary>
internal sealed class RooftopScenery : Scenery
{
    private const int BeamCount = 12;
    private const int CrowdCount = 170;
    private const int ConfettiCount = 240;
    private const int CornersPerCard = 6;
    private const float StageEdge = 4.2f;

    private readonly GlFunctions _gl;
    private readonly ShaderProgram _solid;
    private readonly ShaderProgram _wall;
    private readonly ShaderProgram _floor;
    private readonly LedScreen _screen;
    private readonly ShaderProgram _city;
    private readonly ShaderProgram _sky;
    private readonly ShaderProgram _beam;
    private readonly ShaderProgram _crowd;
    private readonly ShaderProgram _confetti;
    private readonly ShaderProgram _depthOnly;
    private readonly StageGeometry _solidShape;
    private readonly StageGeometry _wallShape;
    private readonly StageGeometry _floorShape;
    private readonly StageGeometry _cityShape;

    public RooftopScenery(GlFunctions gl)
    {
        _gl = gl;
        _solid = new ShaderProgram(gl, "stage_solid.vert", "stage_solid.frag");
        _wall = new ShaderProgram(gl, "stage_mesh.vert", "led_wall.frag");
        _floor = new ShaderProgram(gl, "stage_mesh.vert", "stage_floor.frag");
        _screen = new LedScreen(gl);
        _city = new ShaderProgram(gl, "stage_mesh.vert", "building.frag");
        _sky = new ShaderProgram(gl, "screen.vert", "sky.frag");
        _beam = new ShaderProgram(gl, "beam.vert", "beam.frag");
        _crowd = new ShaderProgram(gl, "crowd.vert", "crowd.frag");
        _confetti = new ShaderProgram(gl, "confetti.vert", "confetti.frag");
        _depthOnly = new ShaderProgram(gl, "stage_mesh.vert", "shadow.frag");
        _solidShape = new StageGeometry(gl, RooftopShapes.Solids());
        _wallShape = new StageGeometry(gl, RooftopShapes.Wall());
        _floorShape = new StageGeometry(gl, RooftopShapes.Floor());
        _cityShape = new StageGeometry(gl, RooftopShapes.City());
    }

    public override bool HasMirror => true;

    /// <summary>Triangles of the whole stage.</summary>
    public override int TriangleCount =>
        _solidShape.TriangleCount + _wallShape.TriangleCount + _floorShape.TriangleCount + _cityShape.TriangleCount
        + (2 * (BeamCount + CrowdCount + ConfettiCount));

    public override void Prepare(SceneryContext context)
    {
        _gl.Disable(GlNames.DepthTest);
        _gl.Disable(GlNames.CullFace);
        _gl.BindVertexArray(context.EmptyVertexArray);
        _screen.Draw(context.Lights.WallPattern);
    }

    public override void DrawBehind(SceneryContext context)
    {
        _gl.Enable(GlNames.DepthTest);
        _gl.Enable(GlNames.CullFace);
        _gl.CullFace(GlNames.Back);
        Draw(_solid, _solidShape);
        DrawWall();
        DrawFloor(context);
        Draw(_city, _cityShape);
        _gl.Disable(GlNames.CullFace);
        _sky.Use();
        _gl.BindVertexArray(context.EmptyVertexArray);
        _gl.DrawArrays(GlNames.Triangles, 0, 3);
        DrawBeams(context.Lights);
        _gl.Disable(GlNames.DepthTest);
    }

    public override void DrawBefore(SceneryContext context)
    {
        _gl.Enable(GlNames.DepthTest);
        if (context.Camera.Z < StageEdge)
            MarkFloorDepth();
        _gl.BindVertexArray(context.EmptyVertexArray);
        _crowd.Use();
        _gl.DrawArrays(GlNames.Triangles, 0, CrowdCount * CornersPerCard);
        if (context.Lights.Particles > 0f)
        {
            _confetti.Use();
            _gl.DrawArrays(GlNames.Triangles, 0, ConfettiCount * CornersPerCard);
        }

        _gl.BindVertexArray(0);
    }

    public override void Dispose()
    {
        foreach (ShaderProgram program in new[] { _solid, _wall, _floor, _city, _sky, _beam, _crowd, _confetti, _depthOnly })
            program.Dispose();
        _screen.Dispose();
        foreach (StageGeometry shape in new[] { _solidShape, _wallShape, _floorShape, _cityShape })
            shape.Dispose();
    }

    private static void Draw(ShaderProgram program, StageGeometry shape)
    {
        program.Use();
        shape.Draw();
    }

    private void DrawWall()
    {
        _wall.Use();
        _screen.Bind(_wall);
        _wallShape.Draw();
    }

    private void DrawFloor(SceneryContext context)
    {
        _floor.Use();
        FloorShadow.Set(_floor, context);
        _screen.Bind(_floor);
        _floor.Set("uMirror", 1);
        _floor.Set("uHasMirror", context.Mirror is null ? 0f : 1f);
        context.Mirror?.Bind(1);
        _floorShape.Draw();
    }

    private void DrawBeams(LightState lights)
    {
        if (lights.Beams <= 0f)
            return;
        _gl.Enable(GlNames.Blend);
        _gl.BlendFuncSeparate(GlNames.One, GlNames.One, GlNames.Zero, GlNames.One);
        _gl.DepthMask(0);
        _beam.Use();
        _gl.DrawArrays(GlNames.Triangles, 0, BeamCount * CornersPerCard);
        _gl.DepthMask(1);
        _gl.Disable(GlNames.Blend);
    }

    /// <summary>Seen from the stage, its floor must hide the audience's feet, but the floor itself is in the half-size picture: only its depth is drawn here.</summary>
    private void MarkFloorDepth()
    {
        _gl.ColorMask(0, 0, 0, 0);
        Draw(_depthOnly, _floorShape);
        _gl.ColorMask(1, 1, 1, 1);
    }
}
