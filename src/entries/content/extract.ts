export default { ok: false, problem: { code: 'nothing-readable' } }
