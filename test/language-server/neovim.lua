-- Drives Neovim as a client of the server; prints one line of JSON. Works from Neovim 0.7 on.
local entry, guide, node = vim.env.GUIDELINT_SERVER, vim.env.GUIDELINT_GUIDE, vim.env.GUIDELINT_NODE
local report = {}

local function findings(buffer)
  local codes = {}
  for _, one in ipairs(vim.diagnostic.get(buffer)) do
    table.insert(codes, { code = one.code, line = one.lnum, text = vim.api.nvim_buf_get_text(buffer, one.lnum, one.col, one.end_lnum, one.end_col, {})[1] })
  end
  return codes
end

local function wait(is)
  return vim.wait(10000, is, 20)
end

vim.cmd('edit ' .. vim.fn.fnameescape(guide))
local buffer = vim.api.nvim_get_current_buf()
local id = vim.lsp.start_client({ name = 'guidelint', cmd = { node, entry, '--stdio' }, root_dir = vim.fn.fnamemodify(guide, ':h') })
vim.lsp.buf_attach_client(buffer, id)
report.started = wait(function() return #vim.diagnostic.get(buffer) > 0 end)
report.findings = findings(buffer)

local function params(range)
  local all = { textDocument = vim.lsp.util.make_text_document_params(buffer) }
  return vim.tbl_extend('force', all, range)
end

local function ask(method, what)
  local answers = vim.lsp.buf_request_sync(buffer, method, what, 10000)
  local answer = answers and answers[id]
  return answer and answer.result
end

local function whole()
  return { start = { line = 0, character = 0 }, ['end'] = { line = vim.api.nvim_buf_line_count(buffer), character = 0 } }
end

local function apply(action)
  local client = vim.lsp.get_client_by_id(id)
  if not action.edit then
    action = client.request_sync('codeAction/resolve', action, 10000, buffer).result
  end
  vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
end

local hover_at = tonumber(vim.env.GUIDELINT_HOVER_LINE)
if hover_at then
  local place = params({ position = { line = hover_at, character = tonumber(vim.env.GUIDELINT_HOVER_CHARACTER) } })
  local hover = ask('textDocument/hover', place)
  report.hover = hover and hover.contents.value
end

local quick = vim.env.GUIDELINT_QUICK_FIX
if quick then
  for _, action in ipairs(ask('textDocument/codeAction', params({ range = whole(), context = { diagnostics = {} } })) or {}) do
    if action.diagnostics and action.diagnostics[1].code == quick and action.edit then
      apply(action)
      report.applied = action.title
      break
    end
  end
  report.mended = wait(function()
    for _, one in ipairs(vim.diagnostic.get(buffer)) do
      if one.code == quick then return false end
    end
    return true
  end)
end

local source = ask('textDocument/codeAction', params({ range = whole(), context = { diagnostics = {}, only = { 'source.fixAll.guidelint' } } })) or {}
if source[1] then
  apply(source[1])
  report.fixedAll = source[1].title
end
report.text = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
io.stdout:write('\nREPORT ' .. vim.fn.json_encode(report) .. '\n')
vim.cmd('qall!')
