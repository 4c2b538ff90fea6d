<?php
/**
 * Plugin Name: Leeswijzer
 * Description: Zet de leeswijzer van uw praktijk op een pagina, met een blok of met de shortcode [leeswijzer].
 * Version: 1.0.0
 * Requires at least: 5.8
 * Requires PHP: 7.4
 * License: MIT
 *
 * It asks nobody anything and keeps one option, the address. What a visitor gets is a frame of the leeswijzer, and its embed.js.
 */

namespace Leeswijzer;

if (!defined('ABSPATH')) {
    exit;
}

const OPTION = 'leeswijzer_site';
const SCRIPT = 'leeswijzer-embed';
const EDITOR = 'leeswijzer-editor';
/** What the build was told with --site, or nothing. */
const BUILT_FOR = '@site@';
const ATTRIBUTES = array('page', 'theme', 'text-size', 'height', 'appointment');
const THEMES = array('light', 'dark', 'sepia', 'contrast');
const TEXT_SIZES = array('80', '90', '100', '115', '130', '150', '175', '200', '225', '250');
/** In CSS pixels; embed.js takes it without being told. */
const HEIGHT = 640;

/** An address as it may be kept: https, ending in a slash; anything else is nothing. */
function sound_site($given): string
{
    $site = is_string($given) ? esc_url_raw(trim($given), array('https')) : '';
    if (!preg_match('~^https://[^/?#\s]+(/[^?#\s]*)?$~', $site)) {
        return '';
    }
    return trailingslashit($site);
}

function site(): string
{
    return sound_site(get_option(OPTION)) ?: sound_site(BUILT_FOR);
}

/** Below the site: letters, digits and a few signs, never up or out of it. A whole address of the site will do as well. */
function sound_page(string $given, string $site): string
{
    $page = trim($given);
    if (strpos($page, $site) === 0) {
        $page = substr($page, strlen($site));
    }
    $page = ltrim($page, '/');
    return preg_match('~^[\w./-]*(#[\w.-]+)?$~', $page) && strpos($page, '..') === false ? $page : '';
}

/** Only what embed.js knows; what is left out, or wrong, is its default. */
function sound(array $given, string $site): array
{
    $text = static function (string $name) use ($given): string {
        return is_scalar($given[$name] ?? null) ? trim((string) $given[$name]) : '';
    };
    $height = $text('height');
    $is_number = ctype_digit($height) && (int) $height >= 200 && (int) $height <= 4000;
    $appointment = esc_url_raw($text('appointment'), array('https'));
    return array(
        'page' => sound_page($text('page'), $site),
        'theme' => in_array($text('theme'), THEMES, true) ? $text('theme') : '',
        'text-size' => in_array($text('text-size'), TEXT_SIZES, true) ? $text('text-size') : '',
        'height' => $height === 'auto' || $is_number ? $height : '',
        'appointment' => strpos($appointment, 'https://') === 0 ? $appointment : '',
    );
}

function frame_of(array $attributes, string $site): string
{
    $parts = explode('#', $attributes['page'], 2);
    $query = '?embed' . ($attributes['theme'] ? '&theme=' . $attributes['theme'] : '')
        . ($attributes['text-size'] ? '&text=' . $attributes['text-size'] : '');
    $address = $site . $parts[0] . $query . (isset($parts[1]) ? '#' . $parts[1] : '');
    return sprintf(
        '<iframe src="%s" title="%s" width="100%%" height="%d" loading="lazy" frameborder="0"></iframe>',
        esc_url($address, array('https')),
        esc_attr(sprintf('Leeswijzer – %s', get_bloginfo('name'))),
        (int) $attributes['height'] ?: HEIGHT
    );
}

/** The element, for the block and the shortcode. Visitors see nothing until the address is there, editors a hint. */
function render($given): string
{
    $site = site();
    if ($site === '') {
        $hint = 'Leeswijzer: vul eerst het adres in bij Instellingen, Algemeen. Bezoekers zien hier nu niets.';
        return current_user_can('edit_posts') ? '<p><strong>' . esc_html($hint) . '</strong></p>' : '';
    }
    $attributes = sound(is_array($given) ? $given : array(), $site);
    add_script($site);
    $written = '';
    foreach ($attributes as $name => $value) {
        if ($value !== '' || $name === 'page') {
            $written .= sprintf(' %s="%s"', $name, $name === 'appointment' ? esc_url($value, array('https')) : esc_attr($value));
        }
    }
    return '<leeswijzer-embed' . $written . '>' . frame_of($attributes, $site) . '</leeswijzer-embed>';
}

/** Once on a page, however many there are; without a version, since the file says itself when it is new. */
function add_script(string $site): void
{
    if (function_exists('wp_enqueue_script_module')) { // WordPress 6.5
        wp_enqueue_script_module(SCRIPT, $site . 'embed.js', array(), null);
    } else {
        wp_enqueue_script(SCRIPT, $site . 'embed.js', array(), null, true);
    }
}

/** Before WordPress 6.5 a script of its list cannot be a module. */
function as_module($tag, $handle)
{
    return $handle === SCRIPT ? preg_replace('~<script\b(?: type=([\'"])[^\'"]*\1)?~', '<script type="module"', $tag, 1) : $tag;
}

/** In a block of its own, so that the theme sets its width, also without scripts. */
function block($given): string
{
    $shown = render($given);
    return $shown === '' ? '' : sprintf('<div %s>%s</div>', get_block_wrapper_attributes(), $shown);
}

function shortcode($given): string
{
    return render(shortcode_atts(array_fill_keys(ATTRIBUTES, ''), is_array($given) ? $given : array(), 'leeswijzer'));
}

function register(): void
{
    add_shortcode('leeswijzer', __NAMESPACE__ . '\shortcode');
    $needs = array('wp-blocks', 'wp-element', 'wp-block-editor', 'wp-components', 'wp-server-side-render');
    wp_register_script(EDITOR, false, $needs, null, true);
    wp_add_inline_script(EDITOR, editor_script());
    register_block_type('leeswijzer/embed', array(
        'api_version' => 2,
        'title' => 'Leeswijzer',
        'description' => 'Een artikel of de wegwijzer van uw praktijk.',
        'category' => 'embed',
        'icon' => 'book-alt',
        'attributes' => array_fill_keys(ATTRIBUTES, array('type' => 'string', 'default' => '')),
        'supports' => array('html' => false, 'align' => array('wide', 'full')),
        'editor_script' => EDITOR,
        'render_callback' => __NAMESPACE__ . '\block',
    ));
}

/** The block in the editor: what the server shows, and fields beside it. */
function editor_script(): string
{
    return <<<'JS'
(function (blocks, element, editor, components, ServerSideRender) {
  var create = element.createElement;
  var choices = function (values, words) {
    return values.map(function (value, at) { return { value: value, label: words[at] }; });
  };
  var sizes = ['', '80', '90', '115', '130', '150', '175', '200', '225', '250'];
  var fields = [
    ['page', 'Pagina', 'Zoals @guide@ of #onderzoek. Leeg: het artikel. Op de pagina insluiten/ van de leeswijzer staan ze alle.'],
    ['theme', 'Kleuren', '', choices(['', 'light', 'dark', 'sepia', 'contrast'],
      ['Zoals het toestel van de bezoeker', 'Licht', 'Donker', 'Warm', 'Veel contrast'])],
    ['text-size', 'Tekstgrootte', '', choices(sizes, sizes.map(function (size) { return size ? size + ' procent' : 'Gewoon'; }))],
    ['height', 'Hoogte in pixels', 'Leeg: 640. Met auto groeit het vak mee.'],
    ['appointment', 'Adres van uw online agenda', 'Begint met https://. Leeg als u er geen hebt.']
  ];
  blocks.registerBlockType('leeswijzer/embed', {
    edit: function (props) {
      var inspector = fields.map(function (field) {
        return create(field[3] ? components.SelectControl : components.TextControl, {
          key: field[0], label: field[1], help: field[2], options: field[3], value: props.attributes[field[0]] || '',
          onChange: function (value) { var change = {}; change[field[0]] = value; props.setAttributes(change); }
        });
      });
      return create('div', editor.useBlockProps(),
        create(editor.InspectorControls, null, create(components.PanelBody, { title: 'Leeswijzer' }, inspector)),
        create(components.Disabled, null,
          create(ServerSideRender, { block: 'leeswijzer/embed', attributes: props.attributes })));
    },
    save: function () { return null; }
  });
})(wp.blocks, wp.element, wp.blockEditor, wp.components, wp.serverSideRender);
JS;
}

/** What is no address is said, and the one before stays. */
function to_keep($given): string
{
    $site = sound_site($given);
    if ($site === '' && is_string($given) && trim($given) !== '') {
        add_settings_error(OPTION, OPTION, 'Het adres van de leeswijzer begint met https:// en is niet bewaard.');
        return (string) get_option(OPTION, '');
    }
    return $site === sound_site(BUILT_FOR) ? '' : $site; // then a newer plugin may know a newer one
}

function add_setting(): void
{
    register_setting('general', OPTION, array('type' => 'string', 'sanitize_callback' => __NAMESPACE__ . '\to_keep', 'default' => ''));
    add_settings_field(OPTION, 'Adres van de leeswijzer', __NAMESPACE__ . '\setting_field', 'general', 'default', array('label_for' => OPTION));
}

function setting_field(): void
{
    printf(
        '<input name="%1$s" id="%1$s" type="url" class="regular-text code" value="%2$s" placeholder="https://"><p class="description">%3$s</p>',
        esc_attr(OPTION),
        esc_attr(site()),
        esc_html('Waar de leeswijzer staat. Begint met https:// en eindigt met een schuine streep.')
    );
}

function on_activation(): void
{
    register_uninstall_hook(__FILE__, __NAMESPACE__ . '\forget');
}

function forget(): void
{
    delete_option(OPTION);
}

add_action('init', __NAMESPACE__ . '\register');
add_action('admin_init', __NAMESPACE__ . '\add_setting');
add_filter('script_loader_tag', __NAMESPACE__ . '\as_module', 10, 2);
register_activation_hook(__FILE__, __NAMESPACE__ . '\on_activation');
