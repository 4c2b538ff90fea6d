<?php
// As little of WordPress as the plugin asks for, since WordPress itself is not there: what it does to texts in short, and what it is
// told, written down. Started with the plugin's file and a JSON of {option, editor, modules, call, with}; answers with a JSON.
define('ABSPATH', __DIR__ . '/');
$asked = json_decode($argv[2], true);
$told = array();

function tell(string $name, array $what) { $GLOBALS['told'][] = array($name, $what); }
function esc_html($text) { return htmlspecialchars($text, ENT_QUOTES); }
function esc_attr($text) { return htmlspecialchars($text, ENT_QUOTES); }
function esc_url($url, $protocols) { return htmlspecialchars(esc_url_raw($url, $protocols), ENT_QUOTES); }
function esc_url_raw($url, $protocols) {
    $url = preg_replace('|[^a-z0-9-~+_.?#=!&;,/:%@$\|*\'()\[\]\\x80-\\xff]|i', '', $url);
    $scheme = preg_match('~^([a-z][\w+.-]*):~i', $url, $found) ? strtolower($found[1]) : '';
    return $scheme === '' ? ($url === '' ? '' : "http://$url") : (in_array($scheme, $protocols, true) ? $url : '');
}
function trailingslashit($text) { return rtrim($text, '/') . '/'; }
function get_option($name, $default = false) { return $GLOBALS['asked']['option'] ?? $default; }
function get_bloginfo($what) { return 'Praktijk "De Brug" & zn'; }
function get_block_wrapper_attributes() { return 'class="wp-block-leeswijzer-embed"'; }
function current_user_can($what) { return $GLOBALS['asked']['editor'] ?? false; }
function shortcode_atts($pairs, $given, $name) { return array_merge($pairs, array_intersect_key($given, $pairs)); }
foreach (array('add_action', 'add_filter', 'add_shortcode', 'register_activation_hook', 'wp_register_script', 'wp_add_inline_script',
    'wp_enqueue_script', 'register_block_type', 'register_setting', 'add_settings_field', 'add_settings_error') as $name) {
    eval("function $name(...\$what) { tell('$name', \$what); }");
}
if ($asked['modules'] ?? false) {
    function wp_enqueue_script_module(...$what) { tell('wp_enqueue_script_module', $what); }
}

require $argv[1];
ob_start();
$returned = call_user_func_array('Leeswijzer\\' . $asked['call'], $asked['with'] ?? array());
echo json_encode(array('returned' => $returned, 'printed' => ob_get_clean(), 'told' => $told));
