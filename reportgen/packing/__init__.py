"""From an agenda to its packs: one for everybody, and one with what is exempt.

agenda ─► gather the papers ─► survey ─► front sheet ─► bind ─► build/agendas/NAME/
"""
